-- Which files in the exports does no rule and no feed name claim?
--
-- One row per file, as the exports folder stands; links and devices among them.
--
--   :production  the production's number
--
-- severity: low

select path as subject,
       ''   as account,
       0    as amount_minor,
       file_name(path) || case
           when sha256 = '' then ' is not loaded: it ' || sentence(problem) || ' ' || sentence(remedy)
           else ' is not loaded: no rule and no feed''s name claims it. Begin its name with its feed,'
                || ' as invoices-w07.csv, or add a rule under exports in production.yaml.'
           end as message,
       null as mailable,
       path as file,
       0    as file_line
from export_file
where production = :production and state = 'unclaimed'
