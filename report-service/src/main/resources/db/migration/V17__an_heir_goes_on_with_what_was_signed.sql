-- Why: an heir signs the next version of what the unit before it signed, so a version says no more by whom it is.
alter table consolidation drop constraint consolidation_regime_id_period_unit_id_version_key;
create index consolidation_of_period on consolidation (regime_id, period);
