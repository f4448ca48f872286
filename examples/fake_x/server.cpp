// SPDX-License-Identifier: BSL-1.0
#include "fake_x/server.hpp"

#include <httplib.h>

#include <chrono>
#include <cstddef>
#include <stdexcept>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace {

xdm::time_point here()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

// The connection ends before the answer does.
void break_off(httplib::Response& to)
{
    to.set_content_provider(
        1'000, "text/plain", [](std::size_t, std::size_t, httplib::DataSink&) { return false; });
}

// This stack reads the parts of a body itself, and keeps no more than those.
void write_again(xdm::request& r, httplib::MultipartFormDataMap const& files)
{
    std::vector<xdm::part> parts;
    for (auto const& [name, one] : files)
        parts.push_back({name, one.content, one.filename, one.content_type});
    auto body = xdm::write_multipart(parts);
    r.headers.set("content-type", body.content_type);
    r.body = std::move(body.bytes);
}
xdm::request described(httplib::Request const& from)
{
    xdm::request r;
    r.method = from.method == "POST"     ? xdm::method::post
               : from.method == "PUT"    ? xdm::method::put
               : from.method == "DELETE" ? xdm::method::delete_
                                         : xdm::method::get;
    auto const told = [&](char const* header, std::string otherwise) {
        return from.has_header(header) ? from.get_header_value(header) : otherwise;
    };
    r.url = told("X-Forwarded-Proto", "http") + "://" +
            told("X-Forwarded-Host", from.get_header_value("Host")) +
            from.target.substr(0, from.target.find('?'));
    if (auto const mark = from.target.find('?'); mark != from.target.npos)
        r.query = xdm::parse_form(std::string_view{from.target}.substr(mark + 1));
    for (auto const& [name, value] : from.headers)
        r.headers.push_back(name, value);
    r.body = from.body;
    if (from.is_multipart_form_data())
        write_again(r, from.files);
    return r;
}

// What a browser gets that opens X's page.
xdm::response page(xdm::fake::landing const& landed)
{
    xdm::response r{.status = landed.callback.empty() ? landed.pin.empty() ? 400 : 200 : 302};
    if (!landed.callback.empty())
        r.headers.push_back("location", landed.callback);
    r.headers.push_back("content-type", "text/plain; charset=utf-8");
    r.body = landed.pin + landed.error;
    return r;
}

} // namespace

fake_server::fake_server(int port, shown_limits limits, std::string const& redirect)
    : beginning_{seeded(here(), limits == shown_limits::real, redirect)}, stage_{beginning_},
      limits_{limits}, server_{std::make_unique<httplib::Server>()}
{
    auto const answer = [this](httplib::Request const& from, httplib::Response& to) {
        reply(from, to);
    };
    server_->Get(".*", answer).Post(".*", answer).Put(".*", answer).Delete(".*", answer);
    port_ = port == 0                                  ? server_->bind_to_any_port("127.0.0.1")
            : server_->bind_to_port("127.0.0.1", port) ? port
                                                       : -1;
    if (port_ < 0)
        throw std::runtime_error{"no such port is free"};
}
fake_server::~fake_server() = default;

std::string fake_server::cast() const
{
    return cast_as_json(beginning_, base());
}

bool fake_server::serve()
{
    return server_->listen_after_bind();
}
void fake_server::stop()
{
    while (!server_->is_running()) // one that has not begun can't be stopped
        std::this_thread::yield();
    server_->stop();
}

xdm::time_point fake_server::now() const
{
    return here() + plan_.ahead;
}

xdm::response fake_server::answered(httplib::Request const& from)
{
    for (std::string_view const path :
        {"/i/oauth2/authorize", "/oauth/authorize", "/oauth/authenticate", "/i/oauth/authenticate"})
        if (from.method == "GET" && from.path == path) {
            using xdm::fake::decision;
            stage_.x.at(now());
            return page(stage_.x.authorize(
                from.target, stage_.me, from.has_param("deny") ? decision::deny : decision::grant));
        }
    return stage_.x.handle(described(from), now());
}

void fake_server::reply(httplib::Request const& from, httplib::Response& to)
{
    std::lock_guard const lock{one_at_a_time_};
    if (from.path == "/fake/reset") {
        stage_ = beginning_;
        plan_ = {};
        return;
    }
    if (from.path.starts_with("/fake/"))
        return plan_.obey(stage_, from.path, from.body, now());
    auto const fate = plan_.fate_of(from.method, from.path);
    if (fate == fate::lost)
        return break_off(to);
    auto const response = answered(from);
    if (fate == fate::answer_lost)
        return break_off(to);
    to.status = response.status;
    for (auto const& [name, value] : response.headers)
        if (name != "content-type" && name != "content-length" &&
            (limits_ != shown_limits::hidden || response.status == 429 ||
                name.find("-rate-limit-") == name.npos))
            to.set_header(std::string{name}.c_str(), std::string{value}.c_str());
    to.set_content(response.body,
        std::string{response.headers.find("content-type").value_or("text/plain")}.c_str());
}
