package vn.thac.story.step;

import vn.thac.story.context.StoryContext;

/** One part of the story: something happens, and what must follow from it is looked at. */
public interface Step {

    String title();

    void run(StoryContext story);
}
