-- Which mark it all began with, of a mark that another left behind on its way up; of the first of them its own id. So
-- who reads a total knows whether what was told before is in it.
alter table roll_up_mark add column root bigint;
