/// What a batch is to make: targets in a fixed order, and the part of them that one machine of several makes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace planverk::job {

class Workshop;
struct RenderOptions;

/// One plan to be made.
struct BatchTarget {
  std::string plan;         ///< its path
  std::string label;        ///< its path as the list has it, or below the folder: the same on every machine
  std::uint64_t cost = 0;   ///< bytes of the plan; 0 where there is no such file
  std::size_t number = 0;   ///< in the whole list, from 0
  std::shared_ptr<const RenderOptions> render = nullptr;  ///< its own; null: those of the batch
  Workshop* workshop = nullptr;                           ///< null: that of the batch
};

/// A part of a batch, counted from 1.
struct Shard {
  unsigned number = 1, of = 1;
  bool operator==(const Shard&) const = default;
};

struct BatchList {
  std::vector<BatchTarget> targets;  ///< in the order of the list, of a shard those that are its own
  std::size_t whole = 0;        ///< targets of the list, whatever the shard
  std::string digest;           ///< SHA-256 of the whole list, in hexadecimal digits: labels, sizes, what is asked of each
  std::optional<Shard> shard;
};

/// Leaves the targets of one shard. The dearest target comes first, to the shard that has the least so far; ties go by
/// label, and to the shard of the lower number. Nothing else decides, so that every machine shares out alike.
void keep_shard(BatchList& list, Shard shard);

}  // namespace planverk::job
