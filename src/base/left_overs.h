/// What processes that were killed leave in the folders they wrote to. A temporary file is called
/// `.NAME.planverk-HOST-BOOT-PROCESS-START-SET-INDEX`, an old file kept while its set is renamed the same with `-old`:
/// by that the next run in the folder knows whose it is, whether that process can still be alive, and how far it was.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace planverk::base {

/// Of a file of the set `set`, the `index`-th of the set in its folder, counted from 1; 0 where the order is not known.
[[nodiscard]] std::string temporary_name(std::string_view name, std::uint64_t set, std::uint64_t index);
inline constexpr std::string_view kept_suffix = "-old";
inline constexpr std::size_t longest_name =
    170;  ///< bytes of NAME: what is longer is cut (of 255 that a name may have)

/// Only files of processes of this host that are dead for certain are touched. Where the first file of a set has taken
/// its name, the set was on the device as a whole, and the others take theirs too; else nothing had begun, and all go.
void clear_left_overs(const std::string& folder);

}  // namespace planverk::base
