// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_EXAMPLES_SIGN_CURL_LINE_HPP
#define XDM_EXAMPLES_SIGN_CURL_LINE_HPP

#include <xdm/http/request.hpp>
#include <xdm/text/ascii.hpp>
#include <xdm/text/form.hpp>

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// Reads the words of a curl command line, the word `curl` itself or not, as the request that curl
/// would send. Throws what of it is not understood, without showing a value.
class curl_line {
public:
    static xdm::request read(std::vector<std::string> const& words)
    {
        curl_line line{words};
        while (line.at_ < words.size())
            line.word(words[line.at_++]);
        return line.finish();
    }

private:
    explicit curl_line(std::vector<std::string> const& words)
        : words_{words}, at_{!words.empty() && words.front() == "curl" ? 1U : 0U}
    {}

    void word(std::string const& w)
    {
        if (w.starts_with("--"))
            option(w.substr(2), [&] { return next(w); });
        else if (w.size() > 1 && w.front() == '-')
            letters(w);
        else
            set_url(w);
    }
    std::string next(std::string const& option)
    {
        if (at_ == words_.size())
            throw std::runtime_error{option + " needs a value"};
        return words_[at_++];
    }

    // `-sSXPOST`: letters, the last of which may have its value behind it or in the next word.
    void letters(std::string const& w)
    {
        for (std::size_t n = 1; n < w.size(); ++n) {
            auto used = false;
            option(w.substr(n, 1), [&] {
                used = true;
                return n + 1 < w.size() ? w.substr(n + 1) : next(w);
            });
            if (used)
                return;
        }
    }

    template <class Value>
    void option(std::string const& name, Value value)
    {
        if (is(name, {"X", "request"}))
            method_ = value();
        else if (is(name, {"url"}))
            set_url(value());
        else if (is(name, {"H", "header"}))
            header(value());
        else if (is(name, {"d", "data", "data-ascii", "data-binary"}))
            data(value(), true);
        else if (is(name, {"data-raw"}))
            data(value(), false);
        else if (is(name, {"data-urlencode"}))
            data_to_encode(value());
        else if (is(name, {"json"}))
            data(value(), true), type_ = "application/json";
        else if (is(name, {"F", "form", "form-string"}))
            value(), data("(multipart)", false), type_ = "multipart/form-data";
        else if (is(name, {"G", "get"}))
            data_in_query_ = true;
        else if (is(name, {"o", "output", "u", "user", "A", "user-agent", "b", "cookie", "e",
                              "referer", "m", "max-time", "connect-timeout", "x", "proxy", "w",
                              "write-out", "retry", "cacert"}))
            value();
        else if (!is(name, {"s", "silent", "S", "show-error", "i", "include", "v", "verbose", "k",
                               "insecure", "L", "location", "f", "fail", "g", "globoff", "N",
                               "compressed", "http1.1", "http2"}))
            throw std::runtime_error{"curl's option " + name + " is not known here"};
    }
    static bool is(std::string_view name, std::initializer_list<std::string_view> names)
    {
        for (auto const& one : names)
            if (one == name)
                return true;
        return false;
    }

    void set_url(std::string const& url)
    {
        if (!request_.url.empty())
            throw std::runtime_error{"more than one URL"};
        request_.url = url.find("://") == url.npos ? "http://" + url : url;
    }
    void header(std::string const& line)
    {
        auto const colon = line.find(':');
        if (colon == line.npos || colon == 0)
            throw std::runtime_error{"a header without its name or without a colon"};
        request_.headers.push_back(
            line.substr(0, colon), xdm::detail::trim(std::string_view{line}.substr(colon + 1)));
    }
    void data(std::string const& text, bool may_name_file)
    {
        if (may_name_file && text.starts_with('@'))
            throw std::runtime_error{"a body in a file is not read: write it into the line"};
        request_.body += (has_data_ ? "&" : "") + text;
        has_data_ = true;
    }
    void data_to_encode(std::string const& text)
    {
        auto const equals = text.find('=');
        if (equals == text.npos && text.find('@') != text.npos)
            throw std::runtime_error{"a body in a file is not read: write it into the line"};
        auto const value = equals == text.npos ? text : text.substr(equals + 1);
        auto const name = equals == text.npos ? "" : text.substr(0, equals);
        data(name + (name.empty() ? "" : "=") + xdm::form_encode(value), false);
    }

    xdm::request finish()
    {
        if (request_.url.empty())
            throw std::runtime_error{"there is no URL"};
        if (data_in_query_) {
            request_.url += (request_.url.find('?') == request_.url.npos ? "?" : "&") +
                            request_.body;
            request_.body.clear();
            has_data_ = false;
        }
        if (has_data_ && !request_.headers.find("content-type"))
            request_.headers.push_back("content-type", type_);
        if (method_.empty())
            method_ = has_data_ ? "POST" : "GET";
        for (auto const m :
            {xdm::method::get, xdm::method::post, xdm::method::put, xdm::method::delete_})
            if (to_string(m) == method_) {
                request_.method = m;
                return request_;
            }
        throw std::runtime_error{"X's API has no method " + method_};
    }

    std::vector<std::string> const& words_;
    std::size_t at_;
    xdm::request request_{};
    std::string method_{};
    std::string type_ = "application/x-www-form-urlencoded";
    bool has_data_ = false;
    bool data_in_query_ = false;
};

#endif
