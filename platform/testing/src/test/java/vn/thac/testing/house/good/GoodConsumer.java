package vn.thac.testing.house.good;

import vn.thac.core.inbox.EventHandler;
import vn.thac.core.inbox.Received;

/** Takes events. */
public class GoodConsumer implements EventHandler {

    @Override
    public String type() {
        return "good.done.v1";
    }

    @Override
    public void handle(Received event) {}
}
