-- An excuse settles a mandate as an answer does, and takes the duty of the same demand back; why it was given is kept.
alter table mandate_answer add column excuse text;
