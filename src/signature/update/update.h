/// An incremental update (ISO 32000-1, 7.5.6): objects that are appended to a file whose bytes all stay, with a
/// cross-reference section in the form of the file's own.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "foreign/object.h"
#include "foreign/objects.h"
#include "update/ending.h"

namespace planverk::signature {

class Update {
 public:
  /// The file must outlive it.
  Update(const foreign::Objects& file, Ending ending);

  /// A number for what follows by replace().
  foreign::ObjectId reserve() { return {next_++, 0}; }
  /// The value of an object, new or of the file, as it stands between `obj` and `endobj`.
  void replace(foreign::ObjectId id, std::string value) { objects_[id] = std::move(value); }
  foreign::ObjectId add(std::string value);
  /// `entries` without Length; the bytes are encoded as they say.
  foreign::ObjectId add_stream(std::string_view entries, std::string_view encoded);

  struct Written {
    std::string bytes;                                  ///< to be appended
    std::map<foreign::ObjectId, std::uint64_t> places;  ///< where each object begins, counted from the file's beginning
  };
  /// `identifier` tells this edition of the file from others.
  [[nodiscard]] Written write(std::string_view identifier) const;

 private:
  [[nodiscard]] std::string trailer_entries(std::string_view identifier, int size) const;

  const foreign::Objects& file_;
  Ending ending_;
  int next_;
  std::map<foreign::ObjectId, std::string> objects_;
};

}  // namespace planverk::signature
