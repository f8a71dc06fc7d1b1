-- Why: who comes after an ended unit may become known later; then what nobody was found for is looked at again.

create index obligation_settled on obligation (id) where settled_on is not null;
