package org.wishdesk.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * A donor that was not merged into another stands for itself: {@code coalesce(merged_into, id) = id}. Said as {@code merged_into is null} it
 * makes H2 walk through all donors by the index of the reference.
 */
interface DonorTable {

    String DONOR = "select d.*, u.gifts, u.last_gift_at from donor d join donor_use u on u.donor = d.id ";
    String OLDEST = "order by case when d.merged_into is null then 0 else 1 end, d.created_at, d.id fetch first 1 rows only";

    @SqlUpdate("""
            insert into donor (id, kind, name, phone, publish_name, note, merged_into, created_at)
            values (:id, :kind, :name, :phone, :publishName, :note, :mergedInto, :createdAt)
            """)
    void add(@BindMethods Donor donor);

    @SqlUpdate("insert into donor_use (donor, gifts, last_gift_at) values (:id, :gifts, :lastGiftAt)")
    void addUse(@BindMethods Donor donor);

    @SqlBatch("insert into donor_key (donor, search_key) values (:donor, :key)")
    void addKeys(@Bind("donor") UUID donor, @Bind("key") Iterable<String> keys);

    @SqlUpdate("delete from donor_key where donor = :donor")
    void dropKeys(@Bind("donor") UUID donor);

    @SqlQuery("select search_key from donor_key where donor = :donor")
    List<String> keys(@Bind("donor") UUID donor);

    @SqlUpdate("update donor set name = :name, phone = :phone, publish_name = :publishName, note = :note where id = :id")
    void correct(@BindMethods Donor donor);

    @SqlUpdate("""
            insert into change_log (id, subject, subject_id, field, old_value, new_value, clerk, changed_at)
            values (:change.id, 'DONOR', :donor, :change.field, :change.oldValue, :change.newValue, :change.clerk, :change.changedAt)
            """)
    void addChange(@Bind("donor") UUID donor, @BindMethods("change") Change change);

    @SqlQuery("select id, field, old_value, new_value, clerk, changed_at from change_log where subject_id = :donor order by changed_at, id")
    List<Change> changes(@Bind("donor") UUID donor);

    @SqlQuery(DONOR + "where d.id = :id")
    Optional<Donor> byId(@Bind("id") UUID id);

    @SqlQuery(DONOR + "where d.name = :name and d.kind = :kind " + OLDEST)
    Optional<Donor> named(@Bind("kind") DonorKind kind, @Bind("name") String name);

    /** Asked by both at once: many bear one name, and each is found by name and phone without looking at the others. */
    @SqlQuery(DONOR + "where d.name = :name and d.phone = :phone and d.kind = 'PERSON' " + OLDEST)
    Optional<Donor> withPhone(@Bind("name") String name, @Bind("phone") String phone);

    @SqlQuery(DONOR + "where d.name = :name and d.kind = 'PERSON' and d.phone is null " + OLDEST)
    Optional<Donor> withoutPhone(@Bind("name") String name);

    @SqlUpdate("update donor_use set gifts = gifts + 1, last_gift_at = :at where donor = :id and (last_gift_at is null or last_gift_at <= :at)")
    int gave(@Bind("id") UUID id, @Bind("at") Instant at);

    @SqlUpdate("update donor_use set gifts = gifts + 1 where donor = :id")
    void gaveBefore(@Bind("id") UUID id);

    @SqlQuery(DONOR + "where d.id > :after order by d.id fetch first :limit rows only")
    List<Donor> after(@Bind("after") UUID after, @Bind("limit") int limit);

    record Key(String searchKey, UUID donor) {
    }

    @SqlQuery("select search_key, donor from donor_key where search_key >= :from order by search_key, donor fetch first :limit rows only")
    List<Key> keysFrom(@Bind("from") String from, @Bind("limit") int limit);

    @SqlUpdate("update donor_use set gifts = gifts - 1, last_gift_at = :last where donor = :id and gifts > 0")
    void gaveNot(@Bind("id") UUID id, @Bind("last") Instant last);

    /** Of a very short beginning only so many keys are looked at; whoever types one letter types another. */
    @SqlQuery("""
            select d.*, u.gifts, u.last_gift_at from (select distinct donor from donor_key where search_key >= :from and search_key < :to fetch first 2000 rows only) k
            join donor d on d.id = k.donor join donor_use u on u.donor = d.id
            where coalesce(d.merged_into, d.id) = d.id and d.kind <> 'ANONYMOUS'
            order by u.gifts desc, u.last_gift_at desc nulls last, d.name, d.id
            fetch first :limit rows only
            """)
    List<Donor> suggest(@Bind("from") String from, @Bind("to") String to, @Bind("limit") int limit);
}
