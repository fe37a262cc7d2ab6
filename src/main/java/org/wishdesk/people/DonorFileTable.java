package org.wishdesk.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface DonorFileTable {

    /** Two that are not one; the lesser key first. */
    record Apart(UUID one, UUID other) {
    }

    /** A merge in force. @param lastGiftAt when the one that stands had last given before */
    record Merge(UUID gone, UUID stands, Instant lastGiftAt) {
    }

    /** Held until the transaction ends, always in the same order. */
    @SqlQuery(DonorTable.DONOR + "where d.id = :one or d.id = :other order by d.id for update")
    List<Donor> hold(@Bind("one") UUID one, @Bind("other") UUID other);

    @SqlUpdate("update donor set merged_into = :stands where id = :gone")
    void point(@Bind("gone") UUID gone, @Bind("stands") UUID stands);

    @SqlUpdate("update donor_use set gifts = gifts + :gifts, last_gift_at = :last where donor = :id")
    void carry(@Bind("id") UUID id, @Bind("gifts") int gifts, @Bind("last") Instant last);

    @SqlUpdate("insert into donor_merge (gone, stands, last_gift_at, clerk, merged_at) values (:gone, :stands, :last, :clerk, :at)")
    void addMerge(@Bind("gone") UUID gone, @Bind("stands") UUID stands, @Bind("last") Instant last, @Bind("clerk") String clerk, @Bind("at") Instant at);

    @SqlQuery("select gone, stands, last_gift_at from donor_merge where gone = :gone")
    Optional<Merge> merge(@Bind("gone") UUID gone);

    @SqlUpdate("delete from donor_merge where gone = :gone")
    int endMerge(@Bind("gone") UUID gone);

    @SqlQuery("select d.*, u.gifts, u.last_gift_at from donor_merge m join donor d on d.id = m.gone join donor_use u on u.donor = d.id where m.stands = :stands order by m.merged_at, d.id")
    List<Donor> merged(@Bind("stands") UUID stands);

    @SqlQuery("select alias from donor_alias where donor = :donor order by alias")
    List<String> aliases(@Bind("donor") UUID donor);

    @SqlUpdate("delete from donor_alias where donor = :donor")
    void dropAliases(@Bind("donor") UUID donor);

    @SqlBatch("insert into donor_alias (donor, alias) values (:donor, :alias)")
    void addAliases(@Bind("donor") UUID donor, @Bind("alias") List<String> aliases);

    @SqlQuery("select one, other from donor_apart")
    List<Apart> apart();

    @SqlUpdate("""
            insert into donor_apart (one, other, clerk, said_at) select cast(:one as uuid), cast(:other as uuid), cast(:clerk as varchar), cast(:at as timestamp with time zone)
            where not exists (select 1 from donor_apart where one = :one and other = :other)
            """)
    void addApart(@Bind("one") UUID one, @Bind("other") UUID other, @Bind("clerk") String clerk, @Bind("at") Instant at);

    @SqlUpdate("insert into donor_reveal (id, donor, field, clerk, revealed_at) values (:id, :donor, :field, :clerk, :at)")
    void reveal(@Bind("id") UUID id, @Bind("donor") UUID donor, @Bind("field") String field, @Bind("clerk") String clerk, @Bind("at") Instant at);

    @SqlQuery("select field, clerk, revealed_at from donor_reveal where donor = :donor order by revealed_at desc, id desc")
    List<Reveal> reveals(@Bind("donor") UUID donor);
}
