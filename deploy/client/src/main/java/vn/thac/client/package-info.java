/**
 * What a scenario is given and what every scenario needs: the running deployment, the terminal, JSON, and waiting
 * with an end. The launcher implements {@link vn.thac.client.Deployment} and finds each
 * {@link vn.thac.client.Scenario} by name.
 * Nothing here knows how a process is started, nor what the story tells or a bench measures.
 */
@NullMarked
package vn.thac.client;

import org.jspecify.annotations.NullMarked;
