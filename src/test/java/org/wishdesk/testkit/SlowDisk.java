package org.wishdesk.testkit;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.SingleFileStore;
import org.h2.store.fs.FileBaseDefault;

/** The disk under an open store, whose syncs last until they are let go: what is written is there, and nobody has been told that it stays. */
public final class SlowDisk extends FileBaseDefault {

    private final FileChannel disk;
    private volatile CountDownLatch held = new CountDownLatch(0);
    private volatile int waiting;

    private SlowDisk(FileChannel disk) {
        this.disk = disk;
    }

    /** Comes between the open store of a folder and its file. */
    public static SlowDisk under(Path folder) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.toAbsolutePath().resolve("store")
                + ";IFEXISTS=TRUE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE")) {
            SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            SingleFileStore file = (SingleFileStore) session.getDatabase().getStore().getMvStore().getFileStore();
            Field channel = SingleFileStore.class.getDeclaredField("fileChannel");
            channel.setAccessible(true);
            SlowDisk slow = new SlowDisk((FileChannel) channel.get(file));
            channel.set(file, slow);
            return slow;
        }
    }

    /** From now on a sync does not end. */
    public void hold() {
        held = new CountDownLatch(1);
    }

    public void letGo() {
        held.countDown();
    }

    /** Someone waits for a sync right now. */
    public boolean syncing() {
        return waiting > 0;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        waiting++;
        try {
            held.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting--;
        }
        disk.force(metaData);
    }

    @Override
    public long size() throws IOException {
        return disk.size();
    }

    @Override
    public int read(ByteBuffer into, long position) throws IOException {
        return disk.read(into, position);
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
        return disk.write(from, position);
    }

    @Override
    protected void implTruncate(long size) throws IOException {
        disk.truncate(size);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return disk.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        disk.close();
    }
}
