-- Which estimates did loads bring, and what did each follow?
--
-- One row per estimate as its file said it, in the order loaded; before is the newest one of its
-- account and episode that an earlier row had brought. Minor units.
--
--   :production
--   :after       loads after this one

select l.path || ' ' || coalesce(v.place, 'line ' || v.file_line) as source, v.account, v.episode,
       v.week_ending, v.counts_from, v.method, v.efc_minor, v.etc_minor, v.reason, v.entered_by,
       b.method as before_method, b.efc_minor as before_efc, b.etc_minor as before_etc,
       b.account is not null as has_before
from estimate_version v
join load l using (production, load)
left join lateral (
    select o.* from estimate_version o
    where o.production = v.production and o.account = v.account and o.episode = v.episode
      and (o.load, o.file_line) < (v.load, v.file_line)
      and (o.efc_minor is not null or o.etc_minor is not null or o.method is not null)
    order by o.counts_from desc, o.entered_at desc, o.load desc, o.file_line desc
    limit 1) b on true
where v.production = :production and v.load > :after and l.kind in ('file', 'judged-again')
order by v.load, v.file_line
