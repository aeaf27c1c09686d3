package org.anlan.logistics.dispatch;

/// Vehicles of one class that a depot has today, with their drivers.
///
/// A depot with more drivers than vehicles changes drivers (换班) between trips: the n-th driver
/// has the vehicle whose turn it is.
///
/// @param vehicles how many, 0 to 1,000
/// @param drivers how many; a vehicle without a driver stays
/// @param fromMinute when they are there, in minutes after the dispatch begins
public record DepotVehicles(
        String depot, String vehicleClass, int vehicles, int drivers, int fromMinute) {

    public DepotVehicles {
        Numbers.require("vehicles", vehicles, 0, 1_000);
        Numbers.require("drivers", drivers, 0, 10_000);
        Numbers.require("from min", fromMinute, 0, DispatchTask.MOST_MINUTES);
    }

    /// Drivers of the vehicle of that number, counted from 0.
    public int driversOf(int vehicle) {
        return vehicles == 0 ? 0 : (drivers - vehicle + vehicles - 1) / vehicles;
    }
}
