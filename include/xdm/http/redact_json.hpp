// SPDX-License-Identifier: BSL-1.0
// JSON as a person may see it: a scanner that knows names and strings, not values.
#ifndef XDM_HTTP_REDACT_JSON_HPP
#define XDM_HTTP_REDACT_JSON_HPP

#include <xdm/http/dump_options.hpp>
#include <xdm/http/json_token.hpp>
#include <xdm/http/printable.hpp>
#include <xdm/http/redact_url.hpp>
#include <xdm/http/secret_names.hpp>
#include <xdm/http/shown_names.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace xdm::inline abi_1::detail {

/// Writes a JSON text without white space, for a person.
///
/// Shown are numbers, true, false, null, and the strings under names that are known to be harmless;
/// at the top of an answer and in its `errors` also what went wrong. Where a name says that it is
/// secret, or is no name of an API, all that is in it is `"[redacted]"`. Every other string is
/// `"[12 characters hidden]"` unless texts are asked for. Elements of an array have the array's
/// name. From where the text is not JSON, or deeper than 64, there is `[90 bytes]`.
class json_redactor {
public:
    json_redactor(std::string& out, std::string_view text, bool is_answer, dump_options options)
        : out_{out}, rest_{text}, options_{options}, open_{{'\0', false, is_answer, {}}}
    {}

    void run()
    {
        if (!walk())
            append_count(out_, rest_.size(), "bytes");
    }

private:
    struct container {
        char end;
        bool is_secret;
        bool tells_error;      // it is the top of an answer, or its errors
        std::string_view name; // of the member that it is the value of
    };

    bool walk()
    {
        for (;;) {
            if (take('{') || take('[')) {
                if (!open(out_.back() == '{' ? '}' : ']'))
                    return false;
                if (!rest_.starts_with(open_.back().end)) {
                    if (in_object() && !write_name())
                        return false;
                    continue;
                }
            } else if (!write_scalar()) {
                return false;
            }
            while (open_.size() > 1 && take(open_.back().end))
                open_.pop_back();
            if (open_.size() == 1)
                return rest_.empty();
            if (!take(',') || (in_object() && !write_name()))
                return false;
        }
    }
    bool open(char end)
    {
        if (open_.size() > 64)
            return false;
        auto const of_errors = name().empty() || name() == "errors";
        open_.push_back({end, is_secret(), open_.back().tells_error && of_errors, name()});
        return true;
    }
    // Takes one mark, and white space around it.
    bool take(char mark)
    {
        skip_space();
        if (!rest_.starts_with(mark))
            return false;
        out_ += mark;
        rest_.remove_prefix(1);
        skip_space();
        return true;
    }
    void skip_space()
    {
        auto const space = rest_.find_first_not_of(" \t\r\n");
        rest_.remove_prefix(space == rest_.npos ? rest_.size() : space);
    }
    bool write_name()
    {
        auto const name = take_json_string(rest_);
        if (!name)
            return false;
        name_ = *name;
        out_.append("\"").append(is_plain_name(name_) ? name_ : redacted).append("\"");
        return take(':');
    }
    bool write_scalar()
    {
        if (auto const text = take_json_string(rest_))
            write_string(*text);
        else if (auto const word = take_json_word(rest_); word && is_secret())
            out_.append("\"").append(redacted).append("\"");
        else if (word)
            out_ += *word;
        else
            return false;
        return true;
    }
    void write_string(std::string_view text)
    {
        auto const is_progress = name() == "state" && open_.back().name == "processing_info";
        out_ += '"';
        if (is_secret() || name().empty() || (is_callback_name(name()) && !is_progress))
            out_ += redacted;
        else if (options_.texts || is_progress || is_shown_in_json(name()) ||
                 (open_.back().tells_error && tells_error(name())))
            append_json_printable(out_, text);
        else
            append_count(out_, count_json_characters(text), "characters hidden");
        out_ += '"';
    }

    bool in_object() const { return open_.back().end == '}'; }
    std::string_view name() const { return in_object() ? name_ : open_.back().name; }
    bool is_secret() const
    {
        return open_.back().is_secret ||
               (in_object() && (!is_plain_name(name_) || is_secret_name(name_)));
    }

    std::string& out_;
    std::string_view rest_;
    dump_options options_;
    std::vector<container> open_; // the first is what the text itself stands in
    std::string_view name_{};     // of the member last begun
};

} // namespace xdm::inline abi_1::detail

#endif
