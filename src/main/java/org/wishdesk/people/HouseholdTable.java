package org.wishdesk.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface HouseholdTable {

    @SqlUpdate("""
            insert into household (id, code, head_name, id_number, phone, family_size, township, village, hamlet, category, hardship, cause, note,
                                   source_digest, created_at)
            values (:id, :code, :headName, :idNumber, :phone, :familySize, :township, :village, :hamlet, :category, :hardship, :cause, :note,
                    :sourceDigest, :createdAt)
            """)
    void add(@BindMethods Household household);

    @SqlBatch("insert into household_key (household, search_key) values (:household, :key)")
    void addKeys(@Bind("household") UUID household, @Bind("key") Iterable<String> keys);

    @SqlQuery("select search_key from household_key where household = :household")
    Set<String> keys(@Bind("household") UUID household);

    @SqlUpdate("""
            insert into member (id, household, line_no, name, sex, born, id_number, relation, stage, source_digest)
            values (:id, :household, :lineNo, :name, :sex, :born, :idNumber, :relation, :stage, :sourceDigest)
            """)
    void addMember(@BindMethods Member member);

    @SqlQuery("select * from household where code = :code")
    Optional<Household> byCode(@Bind("code") String code);

    @SqlQuery("select * from household where id = :id")
    Optional<Household> byId(@Bind("id") UUID id);

    @SqlQuery("select * from household order by code")
    List<Household> all();

    @SqlQuery("select * from household where code > :after order by code fetch first :limit rows only")
    List<Household> after(@Bind("after") String after, @Bind("limit") int limit);

    @SqlQuery("""
            select h.* from (select distinct household from household_key where search_key >= :from and search_key < :to) k
            join household h on h.id = k.household
            where h.code > :after
            order by h.code fetch first :limit rows only
            """)
    List<Household> find(@Bind("from") String from, @Bind("to") String to, @Bind("after") String after, @Bind("limit") int limit);

    @SqlQuery("select * from member where household = :household order by line_no")
    List<Member> members(@Bind("household") UUID household);

    @SqlQuery("select count(*) from household")
    int count();

    @SqlUpdate("insert into reveal (id, household, field, clerk, revealed_at) values (:id, :household, :field, :clerk, :at)")
    void reveal(@Bind("id") UUID id, @Bind("household") UUID household, @Bind("field") String field, @Bind("clerk") String clerk, @Bind("at") Instant at);

    @SqlQuery("select field, clerk, revealed_at from reveal where household = :household order by revealed_at desc, id desc fetch first 20 rows only")
    List<Reveal> reveals(@Bind("household") UUID household);
}
