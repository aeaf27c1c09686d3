package org.anlan.logistics.road.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that knows how many bytes were taken from it. Not thread-safe.
final class Counted extends FilterInputStream {

    private long count;

    Counted(InputStream in) {
        super(in);
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count += value < 0 ? 0 : 1;
        return value;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int taken = super.read(into, from, most);
        count += Math.max(0, taken);
        return taken;
    }

    @Override
    public long skip(long most) throws IOException {
        long skipped = super.skip(most);
        count += skipped;
        return skipped;
    }
}
