-- Why: a plan can be drafted and issued in one act. It is in force from its first row on, and has its number before that.

create trigger answers_follow_first_issue after insert on plan
    for each row when (new.state = 'issued') execute function follow_issue();

alter table held_number alter constraint held_number_plan_fkey deferrable initially deferred;
