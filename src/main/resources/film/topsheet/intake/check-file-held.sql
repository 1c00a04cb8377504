-- Which files of a known feed are held whole?
--
-- One row per file, as the exports folder stands, until it is accepted, corrected or removed.
--
--   :production  the production's number
--
-- severity: blocking

select path as subject,
       ''   as account,
       0    as amount_minor,
       file_name(path) || coalesce(':' || line, '') || ' is held whole: ' || sentence(problem)
       || ' ' || sentence(remedy) || ' Nothing of it is loaded until then.' as message,
       null as mailable,
       path as file,
       coalesce(line, 0) as file_line
from export_file
where production = :production and state = 'held'
