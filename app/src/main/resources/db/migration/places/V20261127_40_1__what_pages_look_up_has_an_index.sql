-- A count of what is open reads this index alone; the rows hold what files said, and are far wider.
create index service_by_closing on places.service (closed_on);
create index succession_of_service on places.succession (service_id);
