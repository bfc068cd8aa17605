package dev.pressrun.store;

import dev.pressrun.websub.Told;
import dev.pressrun.websub.ToldContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlToldTest implements ToldContract {
    @RegisterExtension
    final TemporaryStore temporary = new TemporaryStore();

    @Override
    public Told told() {
        return temporary.store().told();
    }
}
