package dev.pressrun.store;

import dev.pressrun.subscriber.Subscribers;
import dev.pressrun.subscriber.SubscribersContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlSubscribersTest implements SubscribersContract {
    @RegisterExtension
    final TemporaryStore temporary = new TemporaryStore();

    @Override
    public Subscribers subscribers() {
        return temporary.store().subscribers();
    }
}
