/// What came into a file after a signature, and whether the signature allows it (ISO 32000-1, 12.8.2.2 and 12.8.2.4):
/// the edition that was signed and the whole file are compared object by object.
#pragma once

#include <string>
#include <vector>

#include "file/revisions.h"
#include "file/signed_file.h"

namespace planverk::signature {

/// What signatures allow to be changed after them.
struct Permission {
  bool certifies = false;  ///< DocMDP
  int level = 0;           ///< its /P: 1 nothing, 2 fields and signatures, 3 annotations too; 0: not certified
  /// FieldMDP and the field's own /Lock.
  struct Lock {
    enum class Which { all, include, exclude };
    Which which = Which::all;
    std::vector<std::string> fields;
  };
  std::vector<Lock> locks;

  /// Together with another one: nothing that either forbids.
  void tighten(const Permission& other);
  [[nodiscard]] bool locked(const std::string& field) const;
};

[[nodiscard]] Permission permission_of(const SignatureEntry& entry);

/// Reasons: `later-…`, fatal where something was not allowed, `look-…` where somebody has to look.
[[nodiscard]] Later later_of(Revisions& revisions, const SignatureEntry& entry, const Permission& permission,
                             std::vector<Reason>& reasons);

}  // namespace planverk::signature
