// SPDX-License-Identifier: BSL-1.0
// A reader of JSON of our own, which drives the filler that walks the tables, in the place of
// Boost.JSON's: what the engine is measured with and compared with.
#ifndef XDM_TESTS_DECODE_OWN_READER_HPP
#define XDM_TESTS_DECODE_OWN_READER_HPP

#include <xdm/decode/filler.hpp>
#include <xdm/decode/read.hpp>
#include <xdm/text/ascii.hpp>
#include <xdm/text/hex.hpp>
#include <xdm/text/to_utf8.hpp>
#include <xdm/text/utf8.hpp>

#include <boost/json/parse.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace own {

/// The first byte of a string's text that is not plain: a quote, a backslash or a control
/// character; `end` if there is none. `high` gets all bits that bytes before it have.
inline char const* first_special(char const* at, char const* end, std::uint64_t& high)
{
    constexpr std::uint64_t ones = 0x01'01'01'01'01'01'01'01, highs = 0x80 * ones;
    auto const has_zero = [](std::uint64_t w) { return (w - ones) & ~w; };
    for (; end - at >= 8; at += 8) {
        auto const w = xdm::detail::eight_bytes(at);
        auto const special = (has_zero(w ^ '"' * ones) | has_zero(w ^ '\\' * ones) |
                                 ((w - 0x20 * ones) & ~w)) &
                             highs;
        if (special != 0) { // its lowest byte is right
            auto const before = std::countr_zero(special) / 8;
            high |= w & ~(~std::uint64_t{0} << 8 * before);
            return at + before;
        }
        high |= w;
    }
    for (; at != end && *at != '"' && *at != '\\' && static_cast<unsigned char>(*at) >= 0x20; ++at)
        high |= static_cast<unsigned char>(*at);
    return at;
}

class json_reader {
public:
    json_reader(std::string_view json, xdm::wire::place root)
        : at_{json.data()}, end_{json.data() + json.size()}, fill_{json, root}
    {}

    /// Reads all; false where it is no JSON, or nested deeper than `max_depth`.
    bool read()
    {
        skip_space();
        while (at_ != end_) {
            auto const first = *at_;
            if (first == '{' || first == '[') {
                if (!open(first == '{'))
                    return false;
                if (at_ == end_ || *at_ != (first == '{' ? '}' : ']')) {
                    if (first == '{' && !name())
                        return false;
                    continue;
                }
                ++at_;
                close();
            } else if (!scalar(first)) {
                return false;
            }
            for (bool next = false; !next;) {
                skip_space();
                if (depth_ == 0)
                    return at_ == end_;
                if (at_ == end_)
                    return false;
                auto const mark = *at_++;
                if (mark == ',') {
                    skip_space();
                    if (in_object() && !name())
                        return false;
                    next = true;
                } else if (mark == (in_object() ? '}' : ']')) {
                    close();
                } else {
                    return false;
                }
            }
        }
        return false;
    }

private:
    using value = xdm::wire::scalar;

    bool in_object() const { return (objects_ & 1) != 0; }
    void skip_space()
    {
        while (at_ != end_ && static_cast<unsigned char>(*at_) <= ' ' &&
               (*at_ == ' ' || *at_ == '\n' || *at_ == '\r' || *at_ == '\t'))
            ++at_;
    }
    bool open(bool object)
    {
        if (++depth_ > xdm::detail::max_depth)
            return false;
        objects_ = objects_ << 1 | (object ? 1U : 0U);
        if (object)
            fill_.open_object();
        else
            fill_.open_array();
        ++at_;
        skip_space();
        return true;
    }
    void close()
    {
        objects_ >>= 1;
        --depth_;
        fill_.close();
    }
    bool name()
    {
        std::string_view text;
        if (at_ == end_ || *at_ != '"' || !string(text))
            return false;
        fill_.key(text);
        skip_space();
        if (at_ == end_ || *at_ != ':')
            return false;
        ++at_;
        skip_space();
        return true;
    }
    bool scalar(char first)
    {
        switch (first) {
        case '"': {
            std::string_view text;
            if (!string(text))
                return false;
            fill_.put({.kind = value::string, .text = text});
            return true;
        }
        case 't':
            return literal("true", {.kind = value::boolean, .integer_value = 1});
        case 'f':
            return literal("false", {.kind = value::boolean, .integer_value = 0});
        case 'n':
            return literal("null", {});
        default:
            return number();
        }
    }
    bool literal(std::string_view word, value const& meant)
    {
        if (!std::string_view{at_, static_cast<std::size_t>(end_ - at_)}.starts_with(word))
            return false;
        at_ += word.size();
        fill_.put(meant);
        return true;
    }

    // A text without escapes is a part of the JSON.
    bool string(std::string_view& text)
    {
        auto const* const begin = ++at_;
        std::uint64_t high = 0;
        at_ = first_special(at_, end_, high);
        if (at_ == end_)
            return false;
        text = {begin, static_cast<std::size_t>(at_ - begin)};
        if (*at_ != '"') {
            text_.assign(text);
            if (!escaped(high))
                return false;
            text = text_;
        }
        ++at_;
        if ((high & 0x80'80'80'80'80'80'80'80) != 0 && !xdm::is_utf8(text)) {
            text_ = xdm::to_utf8(text);
            text = text_;
        }
        return true;
    }
    bool escaped(std::uint64_t& high)
    {
        while (at_ != end_ && *at_ == '\\') {
            if (++at_ == end_)
                return false;
            constexpr std::string_view letters = "\"\\/bfnrt", meant = "\"\\/\b\f\n\r\t";
            auto const escape = *at_++;
            if (escape == 'u') {
                if (!code_point())
                    return false;
            } else {
                auto const which = letters.find(escape);
                if (which == letters.npos)
                    return false;
                text_ += meant[which];
            }
            auto const* const begin = at_;
            at_ = first_special(at_, end_, high);
            text_.append(begin, at_);
        }
        return at_ != end_ && *at_ == '"';
    }
    // The four digits of `\uXXXX`; negative where there are none.
    int code_unit()
    {
        if (end_ - at_ < 4)
            return -1;
        int unit = 0;
        for (int n = 0; n < 4; ++n) {
            auto const digit = xdm::detail::hex_value(*at_++);
            if (digit < 0)
                return -1;
            unit = unit * 16 + digit;
        }
        return unit;
    }
    // A surrogate without a partner becomes U+FFFD.
    bool code_point()
    {
        auto const unit = code_unit();
        if (unit < 0)
            return false;
        if (unit >> 10 == 0x36 && end_ - at_ >= 2 && at_[0] == '\\' && at_[1] == 'u') {
            auto const* const behind = at_;
            at_ += 2;
            auto const second = code_unit();
            if (second < 0)
                return false;
            if (second >> 10 == 0x37) {
                xdm::append_utf8(text_,
                    static_cast<char32_t>(0x10000 + ((unit & 0x3FF) << 10) + (second & 0x3FF)));
                return true;
            }
            at_ = behind;
        }
        xdm::append_utf8(text_, static_cast<char32_t>(unit));
        return true;
    }

    // Up to 18 digits are added up here; Boost.JSON reads what is longer, or is no integer.
    bool number()
    {
        auto const* const begin = at_;
        auto const is_negative = *at_ == '-';
        at_ += is_negative;
        auto const* const digits = at_;
        std::int64_t n = 0;
        while (at_ != end_ && xdm::detail::is_digit(*at_)) {
            if (at_ - digits < 18)
                n = n * 10 + (*at_ - '0');
            ++at_;
        }
        auto const count = at_ - digits;
        if (count == 0 || (count > 1 && *digits == '0'))
            return false;
        if (count <= 18 && (at_ == end_ || (*at_ != '.' && *at_ != 'e' && *at_ != 'E'))) {
            if (is_negative)
                n = -n;
            fill_.put(
                {.kind = value::integer, .integer_value = n, .real_value = static_cast<double>(n)});
            return true;
        }
        while (at_ != end_ && (xdm::detail::is_digit(*at_) || *at_ == '.' || *at_ == 'e' ||
                                  *at_ == 'E' || *at_ == '+' || *at_ == '-'))
            ++at_;
        boost::system::error_code error;
        auto const read = boost::json::parse({begin, static_cast<std::size_t>(at_ - begin)}, error);
        if (error)
            return false;
        auto const real = read.to_number<double>(error);
        if (auto const* const integer = read.if_int64())
            fill_.put({.kind = value::integer, .integer_value = *integer, .real_value = real});
        else
            fill_.put({.kind = value::real, .real_value = real == real ? real : 0.0}); // of 0e400
        return true;
    }

    char const* at_;
    char const* end_;
    xdm::detail::filler fill_;
    std::string text_{};        // of a string with escapes
    std::uint64_t objects_ = 0; // of what is open, a bit each: whether it is an object
    std::size_t depth_ = 0;
};
static_assert(xdm::detail::max_depth <= 64);

/// What `xdm::detail::read` does.
template <class T>
bool read(std::string_view body, T& to)
{
    return json_reader{xdm::detail::without_bom(body), xdm::wire::place_of(to)}.read();
}

} // namespace own

#endif
