-- Why: who sees no webhook of a unit hears of none either, also of those that were told before.
update event set audience = 'owners' where audience = 'named' and type = 'subscription.recorded.v1';
