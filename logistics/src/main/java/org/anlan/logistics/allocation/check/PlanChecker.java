package org.anlan.logistics.allocation.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.Plan;

/// Checks a plan against its instance by double entry, adds its cost up again, and computes the
/// bound that its prices prove.
///
/// It shares no code with the solver: whoever distrusts that one reads this page and
/// `SecondReckoning`.
public final class PlanChecker {

    private final Instance in;
    private final Plan plan;
    private final SecondReckoning reckoning;
    private final List<String> wrong = new ArrayList<>();

    /// What is left of a lot, of free stock, of reserve, of a need; by the name of the account.
    private final Map<List<String>, Long> left = new HashMap<>();

    private PlanChecker(Instance in, Plan plan) {
        this.in = in;
        this.plan = plan;
        this.reckoning = new SecondReckoning(in);
    }

    /// Whatever is wrong with the plan, in words; nothing if it holds.
    public static List<String> violations(Instance instance, Plan plan) {
        var checker = new PlanChecker(instance, plan);
        try {
            checker.checkBooks();
            if (checker.wrong.isEmpty()) {
                checker.checkCostAndBound();
            }
        } catch (ArithmeticException e) {
            checker.wrong.add("A sum does not fit in 64 bits.");
        }
        return List.copyOf(checker.wrong);
    }

    private void checkBooks() {
        in.lots().forEach(row -> book(row.quantity(), "lot", row.id()));
        in.lots().forEach(row -> book(row.quantity(), "free stock", row.depot(), row.item()));
        in.reserves().forEach(row -> book(-row.quantity(), "free stock", row.depot(), row.item()));
        in.reserves().forEach(row -> book(row.quantity(), "reserve", row.depot(), row.item()));
        in.demands().forEach(row -> book(row.quantity(), "need", row.place(), row.item()));
        for (var row : plan.lines()) {
            expect(reckoning.isOpen(row), () -> row + ": this lot has no open way there in time.");
            take(row.quantity(), row, "lot", row.lot());
            take(row.quantity(), row, "free stock", row.depot(), row.item());
            take(row.quantity(), row, "need", row.place(), row.item());
        }
        for (var row : plan.releases()) {
            take(row.quantity(), row, "reserve", row.depot(), row.item());
            book(row.quantity(), "free stock", row.depot(), row.item());
        }
        for (var row : plan.unmet()) {
            take(row.quantity(), row, "need", row.place(), row.item());
        }
        left.forEach(this::checkAccount);
    }

    private void book(long quantity, String... account) {
        left.merge(List.of(account), quantity, Math::addExact);
    }

    private void take(long quantity, Record row, String... account) {
        expect(quantity > 0, () -> row + ": the quantity is not above zero.");
        book(-quantity, account);
    }

    private void checkAccount(List<String> account, long balance) {
        expect(balance >= 0, () -> account + " is promised beyond what there is: " + balance);
        boolean open = account.getFirst().equals("need") && balance > 0;
        expect(!open, () -> account + " is neither served nor unmet: " + balance);
    }

    private void checkCostAndBound() {
        long cost = reckoning.cost(plan);
        long bound = reckoning.provenBound(plan);
        long said = plan.lowerBound();
        expect(plan.objective() == cost, () -> "The objective is not the cost of " + cost);
        expect(plan.ownFirstPrice() >= 0, () -> "The price for own stock first is negative.");
        expect(said <= bound, () -> "The lower bound is above what the prices prove: " + bound);
        expect(said <= cost, () -> "The lower bound is above the cost of " + cost);
    }

    private void expect(boolean holds, Supplier<String> problem) {
        if (!holds) {
            wrong.add(problem.get());
        }
    }
}
