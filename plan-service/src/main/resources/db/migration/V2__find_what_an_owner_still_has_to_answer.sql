-- A plan looks for the open mandates that it answers among all that a directive raised, of which it knows the owner.
create index mandate_open on mandate (owner, plan) where state = 'open';
