// SPDX-License-Identifier: BSL-1.0
// Reads an answer.
#include <xdm/xdm.hpp>

#include <cstdio>
#include <variant>

int main()
{
    xdm::response const response{200, {}, R"({"data":{"deleted":true}})"};
    auto const outcome = xdm::decode<xdm::delete_event>(response);
    auto const* deletion = std::get_if<xdm::deletion>(&outcome);
    std::puts(deletion != nullptr ? "deleted" : "not understood");
    return deletion != nullptr ? 0 : 1;
}
