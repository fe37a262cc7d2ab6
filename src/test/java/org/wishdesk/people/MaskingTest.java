package org.wishdesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    private final Masking masking = new Masking();

    @ParameterizedTest
    @CsvSource({"张三, 张*", "张三丰, 张**", "欧阳锋, 欧阳*", "欧阳, 欧*", "慕容芳桂, 慕容**", "尉迟恭, 尉迟*", "万俟卨, 万俟*", "单于夜, 单于*", "长孙无忌, 长孙**", "张　三, 张*", "乌云其木格, 乌**",
        "包·图雅, 包·**", "包•图雅, 包·**", "阿不都·热合曼·买买提, 阿不都·**", "𠮷野, 𠮷*", "张𠀀, 张*", "𠮷野家, 𠮷**", "John Smith, J**", "欧阳𠀀, 欧阳*", "'', ''"})
    void names(String name, String shown) {
        assertThat(masking.name(name)).isEqualTo(shown);
    }

    /** Whatever the name, what follows the surname is gone. */
    @ParameterizedTest
    @ValueSource(strings = {"魏生光", "解伟军", "黎杰文", "慕容芳桂", "乌云其木格", "欧阳娜娜"})
    void nothingOfTheGivenNameIsLeft(String name) {
        assertThat(masking.name(name)).doesNotContain(name.substring(name.length() - 1));
    }

    @ParameterizedTest
    @CsvSource({"13804361234, 138****1234", "0436-6221234, 0436-****234", "010-62212345, 010-****345", "7712345, ****345", "4001234567, ****567", "'', ''", ", ''"})
    void phones(String phone, String shown) {
        assertThat(masking.phone(phone)).isEqualTo(shown);
    }

    @Test
    void noDigitOfAnIdentityNumber() {
        assertThat(masking.idNumber("11010519491231002X")).isEqualTo("******");
        assertThat(masking.idNumber(null)).isEmpty();
        assertThat(masking.hidden("五保户")).isEqualTo("****");
        assertThat(masking.hidden("")).isEmpty();
    }
}
