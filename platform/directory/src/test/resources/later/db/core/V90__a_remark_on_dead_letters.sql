-- Why: a stand-in for what a later build adds to core.
alter table dead_letter add remark text not null default 'none yet';
