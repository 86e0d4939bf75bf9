create table words (word varchar(40));
