-- Why: a stand-in for what a later build adds to the directory.
create table remark_on_post (post uuid primary key references known_post (id), remark text not null);
