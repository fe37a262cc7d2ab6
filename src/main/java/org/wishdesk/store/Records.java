package org.wishdesk.store;

import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Every row that a table answers is a record, its columns its components. Which column fills which component is found out once for each set of
 * columns, not at each question: to look a record's shape up costs more than to read a row.
 */
final class Records implements RowMapperFactory {

    private final Map<Class<?>, Optional<RowMapper<?>>> known = new ConcurrentHashMap<>();

    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
        return type instanceof Class<?> row && row.isRecord() ? known.computeIfAbsent(row, each -> Optional.of(new Remembered<>(ConstructorMapper.of(each))))
                : Optional.empty();
    }

    /** A record's mapper, and what became of it for the columns it met. */
    private record Remembered<T>(RowMapper<T> whole, Map<List<String>, RowMapper<T>> byColumns) implements RowMapper<T> {

        Remembered(RowMapper<T> whole) {
            this(whole, new ConcurrentHashMap<>());
        }

        @Override
        public T map(ResultSet row, StatementContext context) throws SQLException {
            return specialize(row, context).map(row, context);
        }

        @Override
        public RowMapper<T> specialize(ResultSet rows, StatementContext context) throws SQLException {
            ResultSetMetaData facts = rows.getMetaData();
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= facts.getColumnCount(); i++) {
                columns.add(facts.getColumnLabel(i));
            }
            RowMapper<T> met = byColumns.get(columns);
            if (met == null) {
                met = whole.specialize(rows, context);
                byColumns.put(columns, met);
            }
            return met;
        }
    }
}
