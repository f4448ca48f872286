// SPDX-License-Identifier: BSL-1.0
// Bodies and status of answers; the headers that all have come later.
#ifndef XDM_FAKE_ANSWER_WITH_HPP
#define XDM_FAKE_ANSWER_WITH_HPP

#include <xdm/fake/fault_rows.hpp>
#include <xdm/fake/items.hpp>
#include <xdm/http/response.hpp>
#include <xdm/model/dialect.hpp>
#include <xdm/model/scheme.hpp>
#include <xdm/text/json_quote.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace xdm::inline abi_1::fake::detail {

inline response answer_with(int status, std::string_view content_type, std::string body)
{
    response r{.status = status, .body = std::move(body)};
    r.headers.push_back("content-type", content_type);
    return r;
}

/// A success with JSON.
inline response answer_json(int status, std::string body)
{
    auto r = answer_with(status, json_type, std::move(body));
    r.headers.push_back("content-disposition", "attachment; filename=json.json");
    return r;
}

/// Where the types of problems lie: the URI has changed with the dialect.
inline std::string problem_uri(std::string_view name, dialect d)
{
    auto const host = d == dialect::classic ? "api.twitter.com" : "api.x.com";
    return std::string{"https://"} + host + "/2/problems/" + std::string{name};
}

/// `"name":"value"`, behind a comma where one is needed.
inline void append_text(std::string& to, std::string_view name, std::string_view value)
{
    if (!to.ends_with('{'))
        to += ',';
    append_json_string(to, name);
    to += ':';
    append_json_string(to, value);
}

inline response answer_with(fault_row const& row, dialect d = dialect::classic)
{
    if (row.form == body_form::verbatim) {
        std::string body{row.detail};
        auto const classic = problem_uri("", dialect::classic);
        if (auto const at = body.find(classic); at != body.npos)
            body.replace(at, classic.size(), problem_uri("", d));
        return answer_with(row.status, row.title, std::move(body));
    }
    auto const status = R"(,"status":)" + std::to_string(row.status);
    auto const type = row.type == "about:blank" ? std::string{row.type} : problem_uri(row.type, d);
    std::string body = "{";
    if (row.form == body_form::coded) {
        body += R"("errors":[{"code":)" + std::to_string(row.code);
        append_text(body, "message", row.detail);
        return answer_with(row.status, json_type, body + "}]}");
    }
    append_text(body, "title", row.title);
    if (row.form == body_form::edge) {
        append_text(body, "detail", row.detail);
        append_text(body, "type", type);
        return answer_with(row.status, json_type, body + status + '}');
    }
    append_text(body, "type", type);
    body += status;
    append_text(body, "detail", row.detail);
    return answer_with(row.status, problem_json_type, body + '}');
}

inline response refuse(fault f, dialect d = dialect::classic)
{
    return answer_with(fault_rows[static_cast<std::size_t>(f)], d);
}

/// 403, and which ways of authorization the endpoint takes. (X writes two spaces there.)
inline response unsupported(scheme used, schemes accepted, dialect d)
{
    std::string list;
    for (auto const s : {scheme::oauth1_user, scheme::oauth2_app, scheme::oauth2_user})
        if (accepted.has(s))
            append_item(list, to_string(s), ", ");
    auto const detail = "Authenticating with " + std::string{to_string(used)} +
                        " is forbidden for this endpoint.  Supported authentication types are [" +
                        list + "].";
    return answer_with(
        edge_row(403, "Unsupported Authentication", detail, "unsupported-authentication"), d);
}

/// A parameter, or a member of a body, that is not taken.
struct bad_value {
    std::string name;
    std::string value;
    std::string message;
};

/// 400. The classic dialect lists all; the new one names the first and says why in `detail`.
inline response invalid_request(std::vector<bad_value> const& bad, dialect d)
{
    std::string body = "{";
    if (d == dialect::post) {
        append_text(body, "title", "Invalid Request");
        append_text(body, "detail", bad.front().message);
        append_text(body, "type", problem_uri("invalid-request", d));
        append_text(body, "parameter", bad.front().name);
        append_text(body, "value", bad.front().value);
        return answer_with(400, json_type, body + '}');
    }
    body += R"("errors":[)";
    for (auto const& one : bad) {
        body += &one == &bad.front() ? "{" : ",{";
        if (!one.name.empty()) {
            body += R"("parameters":{)";
            append_json_string(body, one.name);
            body += ":[";
            append_json_string(body, one.value);
            body += "]}";
        }
        append_text(body, "message", one.message);
        body += '}';
    }
    body += ']';
    append_text(body, "title", "Invalid Request");
    append_text(body, "detail", "One or more parameters to your request was invalid.");
    append_text(body, "type", problem_uri("invalid-request", d));
    return answer_with(400, json_type, body + '}');
}

} // namespace xdm::inline abi_1::fake::detail

#endif
