// SPDX-License-Identifier: BSL-1.0
// JSON texts made by chance, the same ones for the same seed on every machine.
#ifndef XDM_TESTS_DECODE_RANDOM_JSON_HPP
#define XDM_TESTS_DECODE_RANDOM_JSON_HPP

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

/// A number below `end`, from the generator's bits alone: distributions differ between libraries.
inline std::size_t pick(std::mt19937& bits, std::size_t end)
{
    std::size_t const drawn = bits();
    return drawn % end;
}

/// A text of JSON, and where each of its values stands.
struct random_json {
    struct value {
        std::size_t token; ///< keys, scalars and opening brackets, counted from 0
        std::size_t begin;
        std::size_t end;
        std::size_t depth;
    };

    std::string text{};
    std::vector<value> values{};
    std::size_t tokens = 0;

    explicit random_json(std::uint32_t seed, std::size_t deepest = 6) : bits_{seed}
    {
        space();
        write(0, deepest);
        space();
    }

private:
    void space()
    {
        for (auto count = pick(bits_, 4); count > 2; count = pick(bits_, 4))
            text += " \t\r\n"[pick(bits_, 4)];
    }
    void string()
    {
        constexpr std::string_view pieces[] = {"a", "}", "]", "{", "[", ",", ":", " ", "\\\"",
            "\\\\", "\\/", "\\b", "\\u0022", "\\u005C", "\\ud83d\\udea2", "\\u0000", "\xc3\xa9",
            "\xf0\x9f\x9a\xa2", "true", "\\n"};
        text += '"';
        for (auto count = pick(bits_, 6); count != 0; --count)
            text += pieces[pick(bits_, std::size(pieces))];
        text += '"';
    }
    void scalar()
    {
        constexpr std::string_view words[] = {"null", "true", "false", "0", "-1", "17", "1.5",
            "-2e3", "4E-2", "9223372036854775807", "18446744073709551616"};
        if (pick(bits_, 2) == 0)
            string();
        else
            text += words[pick(bits_, std::size(words))];
    }
    void write(std::size_t depth, std::size_t deepest)
    {
        auto const at = values.size();
        values.push_back({tokens++, text.size(), 0, depth});
        auto const form = depth == deepest ? 0 : pick(bits_, depth == 0 ? 2 : 4);
        if (form > 1 || depth == deepest) {
            scalar();
        } else {
            text += form == 0 ? '[' : '{';
            space();
            for (auto count = pick(bits_, 5), n = count; n != 0; --n) {
                if (n != count)
                    text += ',';
                space();
                if (form == 1) {
                    string();
                    ++tokens;
                    space();
                    text += ':';
                    space();
                }
                write(depth + 1, deepest);
                space();
            }
            text += form == 0 ? ']' : '}';
        }
        values[at].end = text.size();
    }

    std::mt19937 bits_;
};

#endif
