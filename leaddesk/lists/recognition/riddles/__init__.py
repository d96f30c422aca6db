"""Headers that lists use in several ways: 担当者, 肩書き, Title, 名, Name, URL, ステータス, 登録日 … One function a riddle.

Each decides by the neighbours and the values, and where these leave it open, says between which fields to ask.
"""
