package org.anlan.logistics.dispatch.search;

/// A vehicle with its trips in turn and what they cost. Immutable.
record Route(Car car, Tours tours, double cost) {

    /// Trips in turn. Immutable; an array in it is never handed out.
    static final class Tours {

        static final Tours NONE = new Tours();

        private final Tour[] all;

        private Tours(Tour... all) {
            this.all = all;
        }

        int size() {
            return all.length;
        }

        Tour get(int number) {
            return all[number];
        }

        /// With another tour in the place of one; without it if the other is empty.
        Tours with(int number, Tour other) {
            if (other.size() == 0) {
                return without(number);
            }
            var changed = all.clone();
            changed[number] = other;
            return new Tours(changed);
        }

        Tours without(int number) {
            var fewer = new Tour[all.length - 1];
            System.arraycopy(all, 0, fewer, 0, number);
            System.arraycopy(all, number + 1, fewer, number, fewer.length - number);
            return new Tours(fewer);
        }

        /// With one more before a number.
        Tours plus(int number, Tour more) {
            var longer = new Tour[all.length + 1];
            System.arraycopy(all, 0, longer, 0, number);
            longer[number] = more;
            System.arraycopy(all, number, longer, number + 1, all.length - number);
            return new Tours(longer);
        }
    }

    static Route empty(Car car) {
        return new Route(car, Tours.NONE, 0);
    }
}
