/// Meetings of a plan in the shapes of other systems (exchange/companions.h). Inside job only.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "exchange/companions.h"
#include "export/material.h"
#include "plan/variant.h"

namespace planverk::job {

/// Gathers meetings while the plan's documents are made, each from the first document that is about it.
class MeetingExport {
 public:
  /// `plan`: as written, for what is restricted in it; `full`: the reader may see that.
  MeetingExport(const ExportOptions& options, const xml::Tree& plan, bool full)
      : options_(options), root_(plan.root()), full_(full) {}

  /// Failure: `--meeting` names none of the plan's meetings.
  Status choose();
  /// Whether a document of that id is about one of the chosen meetings or a case that it treats; where none of them is,
  /// the first says what is known of the meetings.
  [[nodiscard]] bool asks_for(const std::string& document, const std::vector<std::string>& all) const;

  /// `labels` must live until the files are made.
  void add_meetings(const plan::Variant& variant, const templates::Labels& labels);
  void add_paper(const ExportedIdentity& identity);
  /// `all_titles`: those of restricted items too, where the form keeps them from the public and the reader may see them.
  [[nodiscard]] std::vector<ExportedFile> files(bool all_titles, Diagnostics& found) const;

 private:
  [[nodiscard]] xml::Node node(std::string_view element, std::string_view id) const;
  [[nodiscard]] std::string subject_of(const std::string& document) const;
  [[nodiscard]] bool is_about(const std::string& document) const;
  [[nodiscard]] static bool treats(xml::Node meeting, std::string_view id);
  void name_files(std::vector<exchange::CompanionMeeting>& meetings) const;
  [[nodiscard]] std::map<std::string, std::string> full_titles(std::string_view meeting) const;

  struct Kept {
    exchange::MeetingData data;
    const templates::Labels* labels = nullptr;
    std::string stem;
    bool own = false;  ///< from a document that is about it
  };
  const ExportOptions& options_;
  xml::Node root_;
  bool full_;
  std::vector<std::string> chosen_;  ///< ids, in the order of the plan
  std::map<std::string, Kept> kept_;
  std::vector<exchange::MeetingPaper> papers_;
};

}  // namespace planverk::job
