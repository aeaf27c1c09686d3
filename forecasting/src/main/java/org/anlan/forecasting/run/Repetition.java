package org.anlan.forecasting.run;

import org.anlan.web.Problem;
import org.jdbi.v3.core.Handle;

/// What a run that is done can be computed again from.
final class Repetition {

    private Repetition() {}

    /// The model that made a run, as it stands now.
    ///
    /// @throws Problem 409 if the run is not done, or the model is another now
    static Model model(Runs runs, Run run) {
        if (run.state() != Run.State.DONE) {
            throw Problem.conflict("只有算完的作业才能重算: 现为 " + run.state());
        }
        if (run.again().isPresent()) {
            throw Problem.conflict("这个作业本身就是重算。");
        }
        var model =
                runs.find(run.model())
                        .orElseThrow(() -> Problem.conflict("本系统已没有模型 " + run.model()));
        refuseUnlessSame(run, model);
        return model;
    }

    /// @throws Problem 409 if the model is another now
    static void refuseUnlessSame(Run run, Model model) {
        refuseOther("版本", run.version().orElse(""), model.version());
        refuseOther("参数", run.parameters().orElse(""), model.parameters());
    }

    private static void refuseOther(String what, String then, String now) {
        if (!then.equals(now)) {
            throw Problem.conflict("作业所用模型%s(%s)与现在的(%s)不同,不能逐位比较。".formatted(what, then, now));
        }
    }

    /// The inputs a run was made from, and whose digest is the recorded one.
    ///
    /// @throws Problem 409 if they are not what they were
    static Inputs inputs(Handle handle, Run run) {
        var inputs =
                new Inputs(
                        run.subject(),
                        run.from().orElseThrow(),
                        run.to().orElseThrow(),
                        SqlRuns.findInputs(handle, run.id()).orElseThrow(),
                        run.missing());
        if (!inputs.digest().equals(run.inputsDigest().orElseThrow())) {
            throw Problem.conflict("留存的输入与记录的摘要不符。");
        }
        return inputs;
    }
}
