package dev.pressrun.store;

import dev.pressrun.schedule.Planned;
import dev.pressrun.schedule.PlannedContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlPlannedTest implements PlannedContract {
    @RegisterExtension
    final TemporaryStore temporary = new TemporaryStore();

    @Override
    public Planned planned() {
        return temporary.store().planned();
    }
}
