package org.anlan.logistics.dispatch;

import java.util.List;

/// One trip of a vehicle: out of its depot, to places in turn, and back.
///
/// @param vehicle which of the depot's vehicles of that class, from 1
/// @param number which trip of that vehicle, from 1
/// @param driver which of the vehicle's drivers, from 1: the first of those aboard
/// @param drivers how many are aboard; together they may drive so many times a day's hours
/// @param departMinute when it leaves, loaded
/// @param backMinute when it is back
/// @param backRestMinutes rests on the way back
/// @param driveMinutes time on the way, without rests and unloading
/// @param metres length of all its ways
public record Trip(
        String depot,
        String vehicleClass,
        int vehicle,
        int number,
        int driver,
        int drivers,
        int departMinute,
        int backMinute,
        int backRestMinutes,
        int driveMinutes,
        int metres,
        List<Stop> stops) {

    public Trip {
        stops = List.copyOf(stops);
    }

    /// A place at which it unloads.
    ///
    /// @param restMinutes rests on the way there
    public record Stop(
            String place, int arriveMinute, int leaveMinute, int restMinutes, List<Drop> drops) {

        public Stop {
            drops = List.copyOf(drops);
        }
    }

    /// Units of a delivery that are unloaded.
    public record Drop(String delivery, long units) {}
}
