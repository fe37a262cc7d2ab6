package org.wishdesk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {
    @TempDir Path dir;

    @Test
    void oneCoatThatAHelpedHouseholdHoldsIsAnInjustice() throws Exception {
        write("meta.csv", "key,value\nname,X\ncash_cents,0\ntrip_capacity,40\nbonus_mp,1000000\ncash_mp_per_cent,3\ncondpen_mp,500\nuniPen_mp,300\n");
        write("kinds.csv", "kind,name,cat,price,need,sizepen\n1,COAT,C,16000,10,200\n");
        write("stock.csv", "cls,kind,g,size,season,cond,colour,count\n0,1,2,160,4,2,0,1\n");
        write("townships.csv", "township,km,tripcost\n0,0,0\n");
        write("households.csv", "household,township,prior\n0,0,1\n1,0,0\n");
        write("wishes.csv", "wish,household,posted,partial,weight,hardship,waitdays,deadline,tags\n0,0,0,0,700,4,0,90,\n1,1,0,0,150,0,0,90,\n");
        write("lines.csv", "wish,line,kind,gmask,lo,hi,pref,smask,cmax,colmask,qty,budget\n0,0,1,3,155,165,160,4,3,1023,1,0\n1,0,1,3,155,165,160,4,3,1023,1,0\n".replace(",3,155", ",7,155"));
        write("clerk.csv", "wish,line,cls,units\n0,0,0,1\n");
        assertThat(run("clerk.csv")).isEqualTo("{\"one_swap_injustices\":1,\"candidates_looked_at\":1,\"candidates_left\":0}");
        write("fair.csv", "wish,line,cls,units\n1,0,0,1\n");
        assertThat(run("fair.csv")).isEqualTo("{\"one_swap_injustices\":0,\"candidates_looked_at\":0,\"candidates_left\":0}");
        InstanceRun.main(new String[] {dir.toString(), dir.resolve("ours.csv").toString(), "1"});
        assertThat(Files.readString(dir.resolve("ours.csv"))).isEqualTo(Files.readString(dir.resolve("fair.csv")));
    }

    private void write(String name, String text) throws Exception { Files.writeString(dir.resolve(name), text); }

    private String run(String file) throws Exception {
        PrintStream old = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            Audit.main(new String[] {dir.toString(), dir.resolve(file).toString()});
        } finally {
            System.setOut(old);
        }
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }
}
