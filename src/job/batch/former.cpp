#include "batch/former.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <tuple>

namespace planverk::job {

namespace {

namespace fs = std::filesystem;

/// A document's file of one format, whatever it is called.
using Kind = std::tuple<std::string, std::string, std::string>;

std::string ending(const std::string& path) {
  return fs::path(path).extension().string();
}

class Former {
 public:
  Former(FileLayer& files, Journal& journal, const BatchResult& result, bool prune)
      : files_(files), journal_(journal), prune_(prune) {
    for (const PlanReport& plan : result.plans) {
      if (plan.outcome == Outcome::failed) failed_.insert(plan.path);
      for (const DocumentResult& document : plan.documents) {
        for (const WrittenFile& file : document.files) {
          named_.insert(file.path);
          if (!journal_.known().contains(file.path)) fresh_[{plan.path, document.id, ending(file.path)}].push_back(file.path);
        }
      }
    }
  }

  Result<FormerFiles> find() {
    const std::map<std::string, KnownFile> known = journal_.known();  // what is gone is taken out of it
    for (const auto& [path, file] : known) {
      if (named_.contains(path) || failed_.contains(file.plan)) continue;
      if (auto looked = look_at(path, file); !looked) return std::unexpected(looked.error());
    }
    if (prune_) clear_folders(known);
    return std::move(out_);
  }

 private:
  Status look_at(const std::string& path, const KnownFile& file) {
    const auto now = file_digest(path);
    if (!now) return journal_.forget(path);
    if (const auto next = fresh_.find({file.plan, file.document, ending(path)});
        next != fresh_.end() && next->second.size() == 1) {
      out_.renamed.push_back({path, next->second.front()});
    }
    if (now != file.digest) {
      out_.altered.push_back(path);
    } else if (!prune_) {
      out_.left.push_back(path);
    } else {
      files_.remove(path);
      out_.removed.push_back(path);
      return journal_.forget(path);
    }
    return {};
  }

  void clear_folders(const std::map<std::string, KnownFile>& known) {
    std::set<std::string> folders;
    for (const std::string& path : named_) folders.insert(fs::path(path).parent_path().string());
    for (const auto& [path, file] : known) folders.insert(fs::path(path).parent_path().string());
    for (const std::string& folder : folders) files_.clear_left_overs(folder.empty() ? "." : folder);
  }

  FileLayer& files_;
  Journal& journal_;
  bool prune_;
  std::set<std::string> named_, failed_;
  std::map<Kind, std::vector<std::string>> fresh_;  ///< names that no earlier run gave
  FormerFiles out_;
};

}  // namespace

Result<FormerFiles> former_files(FileLayer& files, Journal& journal, const BatchResult& result, bool prune) {
  return Former(files, journal, result, prune).find();
}

}  // namespace planverk::job
