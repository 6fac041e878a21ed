-- Who works for the program is told to whoever the portal knows, not to a transaction that does not say who asks.
alter policy visible on memberships using (
  (select portal.reach()) in ('program', 'account', 'gate', 'system')
  or person_id = (select portal.person_id())
  or (
    (select portal.reach()) in ('facility', 'own')
    and (facility_id is null or facility_id = any ((select portal.facility_ids())::uuid[]))
  )
);
