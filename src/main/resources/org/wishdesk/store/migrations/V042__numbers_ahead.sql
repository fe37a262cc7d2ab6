-- The order of the entries is a number that H2 takes in stock; each time its stock is used up it writes the table's whole description anew, in the
-- middle of a save. A stock of ${numbersAhead} lasts a day. A server's counters keep a stock each, which would mix up the order: there it is 1.
alter table entry alter column seq set cache ${numbersAhead};
