package dev.pressrun.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.subscriber.SubscriberId;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MessageIdsTest {
    @Test
    void everyAttemptCarriesTheSame() {
        String first = MessageIds.of(DispatcherTest.EDITION, new SubscriberId(17));
        String second = MessageIds.of(DispatcherTest.EDITION, new SubscriberId(17));

        // worked out with other tools: a change here would make second copies of what is on its way
        assertThat(first).isEqualTo(second).isEqualTo("<73kenx5ga6s52furdsjmyw6u457jowe7@example.org>");
    }

    @Test
    void everyReaderHasAnother() {
        long different = LongStream.range(0, 10_000)
                .mapToObj(id -> MessageIds.of(DispatcherTest.EDITION, new SubscriberId(id)))
                .distinct()
                .count();

        assertThat(different).isEqualTo(10_000);
    }
}
