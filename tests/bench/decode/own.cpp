// SPDX-License-Identifier: BSL-1.0
// A reader of our own in the place of Boost.JSON's; the rest is xdm's.
#include <bench/decode/contender.hpp>
#include <decode/own_reader.hpp>

bench::page_outcome bench::by_own_reader(xdm::response const& r)
{
    return bench::decode_by(
        r, [](std::string const& body, auto& to) { return own::read(body, to); });
}
