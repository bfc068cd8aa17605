package dev.pressrun.websub;

class MemoryToldTest implements ToldContract {
    private final Told told = new MemoryTold();

    @Override
    public Told told() {
        return told;
    }
}
