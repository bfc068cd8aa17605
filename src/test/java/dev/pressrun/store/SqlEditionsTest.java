package dev.pressrun.store;

import dev.pressrun.digest.Editions;
import dev.pressrun.digest.EditionsContract;
import dev.pressrun.subscriber.EmailAddress;
import dev.pressrun.subscriber.SubscriptionState;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlEditionsTest implements EditionsContract {
    @RegisterExtension
    final TemporaryStore temporary = new TemporaryStore();

    @Override
    public Editions editions() {
        return temporary.store().editions();
    }

    @Override
    public void confirmSomebody(String digest) {
        subscribe("ada@example.org", digest, SubscriptionState.CONFIRMED);
    }

    @Override
    public void signUpSomebody(String digest) {
        subscribe("bob@example.org", digest, SubscriptionState.PENDING);
    }

    private void subscribe(String address, String digest, SubscriptionState state) {
        temporary.store().subscribers().add(List.of(new EmailAddress(address)), digest, state, MONDAY);
    }
}
